"""What `factcheck claims validate` writes, one module a format; each `render(found, look)`."""
