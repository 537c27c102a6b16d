"""List the plug-ins there are, kind by kind, with the packages that bring them."""

from newsconv.plugins import GROUPS, package_of, plugins

for kind, group in GROUPS.items():
    for name, point in plugins(group).items():
        print(f"{kind} {name}: {package_of(point) or 'newsconv'}")
