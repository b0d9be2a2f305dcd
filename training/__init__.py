"""How the judge's network is trained: `python -m training --help`. No part of the installed package."""
