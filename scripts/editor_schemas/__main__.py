"""Write the schemas that editors read into `.vscode/schemas/`. Run by `make schemas`."""

from editor_schemas.files import ROOT, write_schemas

if __name__ == "__main__":
    write_schemas(ROOT)
