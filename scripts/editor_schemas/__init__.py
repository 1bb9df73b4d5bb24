"""JSON Schemas of the YAML that people type, for their editors: made of the shapes that the loader reads it with."""
