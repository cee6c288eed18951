OWNER = "engine"
