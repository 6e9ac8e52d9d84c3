"""Links die nergens meer heen gaan: binnen de site meteen, naar andere sites na een controle op de achtergrond."""
