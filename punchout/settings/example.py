"""The files that `punchout init` writes: a commented configuration and a test with pytest."""

__all__ = ["CONFIGURATION", "TEST"]

CONFIGURATION = """\
# What punchout plays and whom it speaks to. Every line may go: without this file there are a buyer DEMO-BUYER and a
# supplier DEMO-SUPPLIER, joined by the connection `demo` with the secret `demo`. All keys: `punchout config schema`.
version: 1

# A party with `urls` is theirs: a real system that we talk to. Without `urls` it is ours to play.
suppliers:
  demo-supplier:
    network: generic
    identities: [{domain: NetworkID, value: DEMO-SUPPLIER}]
    # catalogue: catalogue.csv           # your own products instead of the shipped ones
  # my-shop:                             # the supplier you are building
  #   identities: [{domain: DUNS, value: "123456789"}]
  #   urls: {setup: http://localhost:3000/punchout, order: http://localhost:3000/order}

buyers:
  demo-buyer:
    network: generic                     # `punchout networks ls` names the others
    identities: [{domain: NetworkID, value: DEMO-BUYER}]
    users:
      - {email: requester@buyer.example.com, name: Requester, extrinsics: {CostCenter: "610"}}

connections:
  demo:
    buyer: demo-buyer
    supplier: demo-supplier
    secret: demo                         # or {toSupplier: [new, old], toBuyer: [...]}; or "${env:NAME}"
    deploymentMode: test
    # currency: EUR                      # a session sells in one currency
    # language: en
    # operations: [create, edit, inspect, source]
    # operationAllowed: edit             # what a returned cart allows: create, inspect or edit
    # returnField: cXML-base64           # or cXML-urlencoded, or either with cxml or CXML
    # httpStatus: 200                    # or mirror: repeat the cXML status as HTTP status
    # invalid: refuse                    # or accept: answer as if it were valid, keep the findings
    # shortName: false                   # put the product's name into Description/ShortName
    # repeatedOrder: advise              # or refuse: a known orderID with type new
    # foldValues: false                  # compare identities without letter case
    # sessionMinutes: 60                 # how long a shop of ours is open, and how long our buyer waits for a cart
    # enabled: true
  # my-shop:
  #   buyer: demo-buyer
  #   supplier: my-shop
  #   secret: "${env:MY_SHOP_SECRET}"
  #   relay: {identities: [{domain: NetworkID, value: HUB}], userAgent: Hub}   # when a hub is the Sender
  #   tls: {verify: true}                # ca: ca.pem, clientCert: client.pem
  #   proxy: http://proxy.example.com:3128
  #   template: setup.xml                # your own setup request; ids, time and return address are renewed

allow: []                                # origins a partner may make us call, such as http://app:3000
rules: {}                                # such as {TIME-002: off}: error, advisory or off
faults: []                               # such as {on: OrderRequest, kind: reset, probability: 0.1}
"""
"""`punchout.yaml` with every key of a connection, most of them commented out with their defaults."""

TEST = '''\
"""A purchase against punchout; run it with `pytest`. The fixture starts a server of its own."""


def test_your_buyer_orders(punchout):
    supplier = punchout.supplier()  # with faults=["order:cxml=500:first=1"] the first order fails
    # Give your system supplier.url, supplier.secret, supplier.buyer (what it calls itself) and supplier.identity (what
    # it calls us); the last two have .domain and .value. Let it order, then:
    #   order = punchout.wait_for("OrderRequest", order_id="PO-1")
    #   assert order.is_valid
    punchout.assert_none("OrderRequest")


def test_your_shop_returns_a_cart(punchout):
    shop = punchout.supplier()  # stands for yours: the URL of your shop goes into the next line
    buyer = punchout.buyer(supplier=shop.url, secret="demo", identity=shop.buyer, supplier_identity=shop.identity)
    session = buyer.punch_out()
    shop.shopper(session.start_url).put("PEN-2001", 20).bring_back()  # you: drive your shop's pages
    assert session.wait_for_cart(timeout=5).is_valid
'''
"""First tests for a project that uses the pytest plugin."""
