select drop_generation($1)
