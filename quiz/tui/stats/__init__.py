"""How well everything is kept: retention, load, what is hard."""
