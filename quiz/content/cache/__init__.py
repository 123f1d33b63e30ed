"""What the files of content were compiled to, kept between two starts."""
