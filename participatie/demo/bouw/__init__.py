"""De code die van de data een site maakt."""
