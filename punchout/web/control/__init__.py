"""The control API: one table of routes, from which the views and the OpenAPI document are made."""
