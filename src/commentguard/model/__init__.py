"""The nouns: frozen values that travel from the form to the page."""
