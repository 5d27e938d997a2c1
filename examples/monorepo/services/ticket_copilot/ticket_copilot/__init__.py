"""Helps support agents to answer tickets."""
