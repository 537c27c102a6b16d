"""What both PDF engines print: fonts, pictures, style, the digest as data."""
