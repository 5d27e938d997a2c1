from .envelope import *
