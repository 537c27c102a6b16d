"""From what cues say of each block to one label a block, by trained models."""
