<?xml version="1.0" encoding="UTF-8"?>
<!-- A session with a provider of a service, opened and ended like a punch-out. -->

<!ELEMENT ProviderSetupRequest (OriginatorCookie, (BrowserFormPost, Followup?)?, SelectedService,
    Extrinsic*)>

<!ELEMENT ProviderSetupResponse (StartPage)>

<!ELEMENT ProviderDoneMessage (OriginatorCookie, ReturnData*)>
