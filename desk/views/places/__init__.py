"""Parts about places and providers: what is known of one, its papers, plans of an estate with pins."""
