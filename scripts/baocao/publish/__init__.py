"""The portal and the Word documents: values in, text and files out."""
