"""The jobs: each a few lines that fetch rows and call the domain."""
