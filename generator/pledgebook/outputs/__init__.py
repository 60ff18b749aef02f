"""What a commitment becomes: letters, pages and definitions, as paths and bytes."""
