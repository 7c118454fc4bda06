"""The doors: partners, storefront, control API and pages over HTTP."""
