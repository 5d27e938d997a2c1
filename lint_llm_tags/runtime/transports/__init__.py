"""What is known about each library that sends requests: one module for each, imported with the library."""
