"""Text into words, names and what they mean; language knowledge lies in `tables/`."""
