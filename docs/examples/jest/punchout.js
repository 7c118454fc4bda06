// The control API of punchout, as much of it as these tests need. Every test has a space of its own.
const base = process.env.PUNCHOUT_URL ?? 'http://127.0.0.1:8488'

async function call(method, path, body) {
  const answer = await fetch(base + path, {
    method,
    headers: {'Content-Type': 'application/json', Authorization: `Bearer ${process.env.PUNCHOUT_TOKEN ?? ''}`},
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  const said = answer.status === 204 ? undefined : await answer.json()
  if (!answer.ok) throw new Error([said.title, said.detail, ...(said.misses ?? [])].join('\n'))
  return said
}

class Space {
  static async make(config) {
    const info = await call('POST', '/_punchout/v1/spaces', {config})
    return new Space(info.space)
  }

  constructor(name) {
    this.name = name
    this.api = `/t/${name}/_punchout/v1`
  }

  punchOut(connection) { return call('POST', `${this.api}/punchouts`, {connection}) }
  punchout(id) { return call('GET', `${this.api}/punchouts/${id}`) }
  order(id) { return call('POST', `${this.api}/punchouts/${id}/order`) }
  arm(...faults) { return call('PUT', `${this.api}/faults`, {faults}) }
  // Blocks on the server until they came; a failure says what came instead.
  async wait(q, count = 1) { return (await call('POST', `${this.api}/exchanges/wait`, {q, count, timeout: 5})).items }
  findings(exchange) { return call('GET', `${this.api}/exchanges/${exchange.id}/findings`) }
  close() { return call('DELETE', `/_punchout/v1/spaces/${this.name}`) }
}

module.exports = {Space}
