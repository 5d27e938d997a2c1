"""Where code comes from: files, standard input, and which of them are worth a look."""
