"""Who is away and who stands in, conflicts of interest, and handing over a whole case."""
