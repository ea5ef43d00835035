select open_generation($1)
