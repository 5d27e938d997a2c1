import sys

from app import commands

COMMANDS = {name: value for name, value in vars(commands).items() if not name.startswith("_")}

if __name__ == "__main__":
    COMMANDS[sys.argv[1]](*sys.argv[2:])
