#!/bin/sh
# A test in plain shell: `place_order` stands for your system, punchout is the supplier it sends to.
# Needs curl and, at PUNCHOUT_URL, a server: `punchout serve --db memory://`.
set -eu
cd "$(dirname "$0")"
: "${PUNCHOUT_URL:=http://127.0.0.1:8488}"
export PUNCHOUT_URL

# A space of its own: nothing that others do is seen in this test.
PUNCHOUT_SPACE="shell-$$"
export PUNCHOUT_SPACE
api() { curl -sS -f -X "$1" "$PUNCHOUT_URL$2" -H 'Content-Type: application/json' ${3:+-d "$3"} -o /dev/null; }
api POST /_punchout/v1/spaces "{\"name\": \"$PUNCHOUT_SPACE\"}"
trap 'api DELETE "/_punchout/v1/spaces/$PUNCHOUT_SPACE"' EXIT

# Your system: it sends an order, and sends it again when the supplier fails.
place_order() {
  for attempt in 1 2 3; do
    answer=$(sed "s/@PAYLOAD@/$1@buyer.example.com/" order.xml |
      curl -sS "$PUNCHOUT_URL/t/$PUNCHOUT_SPACE/supplier/cxml" -H 'Content-Type: text/xml' --data-binary @-)
    case $answer in *'code="200"'*) echo "order $1: taken at attempt $attempt"; return 0 ;; esac
  done
  return 1
}

place_order first
punchout verify --type OrderRequest --count 1 --xpath '//OrderRequestHeader[@orderID="PO-1"]' --within 5s

# The supplier fails once. The order must come again, under the same payloadID, and count once.
punchout faults set 'order:cxml=500:first=1'
place_order second
punchout exchanges wait 'type:OrderRequest status:200' --count 2 --timeout 5s
echo "all passed"
