// Tests of a shop, with punchout as the buyer.
const {open} = require('./shop')
const {Space} = require('./punchout')

let shop, space
const config = url => `
version: 1
suppliers:
  toy: {identities: [{domain: NetworkID, value: TOY-SHOP}], urls: {setup: ${url}/punchout, order: ${url}/order}}
connections:
  toy: {buyer: demo-buyer, supplier: toy, secret: s3cret}
`

async function start(options) {
  shop = await open(options)
  space = await Space.make(config(shop.url))
}

// What a user does in the browser: open the start page and press the button of its form.
async function returnCart(startUrl) {
  const page = await (await fetch(startUrl)).text()
  const [, action] = page.match(/action="([^"]*)"/)
  const [, value] = page.match(/value="([^"]*)"/)
  await fetch(action, {method: 'POST', body: new URLSearchParams({'cXML-base64': value})})
}

afterEach(async () => {
  await space.close()
  await shop.close()
})

test('a cart comes back, is valid, and is ordered', async () => {
  await start()
  const asked = await space.punchOut('toy')
  expect(asked.status.code).toBe(200)
  await returnCart(asked.startUrl)
  const [cart] = await space.wait('type:PunchOutOrderMessage')
  expect((await space.findings(cart)).items.filter(finding => finding.severity === 'error')).toEqual([])
  expect((await space.punchout(asked.id)).cart.total).toMatchObject({amount: '7.00', currency: 'EUR'})
  await space.order(asked.id)
  expect(shop.orders).toHaveLength(1)
})

test('a unit that is none is found, with its line', async () => {
  await start({unit: 'piece'})
  await returnCart((await space.punchOut('toy')).startUrl)
  const [cart] = await space.wait('type:PunchOutOrderMessage')
  const {items} = await space.findings(cart)
  expect(items.map(finding => finding.rule)).toContain('UOM-001')
  expect(items.find(finding => finding.rule === 'UOM-001').line).toBeGreaterThan(0)
})
