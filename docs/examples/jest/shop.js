// A toy shop: it stands for yours. It takes a PunchOutSetupRequest, shows a start page whose form returns the cart, and
// takes the order.
const http = require('node:http')

const read = async request => {
  const parts = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}
const text = (xml, pattern) => (xml.match(pattern) ?? [])[1] ?? ''
const escape = value => value.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`)
const stamp = () => new Date().toISOString().replace(/\.\d+Z$/, '+00:00')

const envelope = (inside, header = '') => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.071/cXML.dtd">
<cXML payloadID="${Date.now()}.${Math.random()}@shop.example.com" timestamp="${stamp()}" xml:lang="en">${header}${inside}</cXML>`

const party = (name, value, agent = '') =>
  `<${name}><Credential domain="NetworkID"><Identity>${value}</Identity></Credential>${agent}</${name}>`

function cart(cookie, {unit}) {
  const header = `<Header>${party('From', 'TOY-SHOP')}${party('To', 'DEMO-BUYER')}
    ${party('Sender', 'TOY-SHOP', '<UserAgent>toy shop</UserAgent>')}</Header>`
  return envelope(`<Message><PunchOutOrderMessage><BuyerCookie>${escape(cookie)}</BuyerCookie>
    <PunchOutOrderMessageHeader operationAllowed="edit"><Total><Money currency="EUR">7.00</Money></Total>
    </PunchOutOrderMessageHeader><ItemIn quantity="20"><ItemID><SupplierPartID>TOY-1</SupplierPartID></ItemID>
    <ItemDetail><UnitPrice><Money currency="EUR">0.35</Money></UnitPrice>
    <Description xml:lang="en">A toy</Description><UnitOfMeasure>${unit}</UnitOfMeasure>
    <Classification domain="UNSPSC">60141001</Classification></ItemDetail></ItemIn>
    </PunchOutOrderMessage></Message>`, header)
}

// `unit` is the unit of measure in the cart: the second test makes a mistake with it.
function open({unit = 'EA'} = {}) {
  const sessions = new Map()
  const orders = []
  const server = http.createServer(async (request, response) => {
    const body = await read(request)
    const say = (type, said) => response.writeHead(200, {'Content-Type': type}).end(said)
    if (request.url === '/punchout') {
      const id = String(sessions.size + 1)
      sessions.set(id, {cookie: text(body, /<BuyerCookie>([^<]*)/), back: text(body, /<BrowserFormPost>\s*<URL>([^<]*)/)})
      const start = `http://127.0.0.1:${server.address().port}/start/${id}`
      say('text/xml', envelope(`<Response><Status code="200" text="OK"/><PunchOutSetupResponse>
        <StartPage><URL>${start}</URL></StartPage></PunchOutSetupResponse></Response>`))
    } else if (request.url === '/order') {
      orders.push(text(body, /orderID="([^"]*)"/))
      say('text/xml', envelope('<Response><Status code="200" text="OK"/></Response>'))
    } else {
      const {cookie, back} = sessions.get(request.url.split('/').pop())
      const field = Buffer.from(cart(cookie, {unit})).toString('base64')
      say('text/html', `<form method="post" action="${escape(back)}">
        <input type="hidden" name="cXML-base64" value="${field}"><button>Return the cart</button></form>`)
    }
  })
  return new Promise(done => server.listen(0, '127.0.0.1', () => done({
    url: `http://127.0.0.1:${server.address().port}`,
    orders,
    close: () => new Promise(closed => server.close(closed)),
  })))
}

module.exports = {open}
