"""Kernels: where a notebook runs, out of reach of everything that grades it."""
