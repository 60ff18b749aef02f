"""The child process: HTML to PDF with WeasyPrint, and everything it may not do."""
