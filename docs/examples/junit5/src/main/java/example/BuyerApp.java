package example;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

/** A toy procurement system: it stands for yours. It sends an order, and sends it again when the supplier fails. */
public final class BuyerApp {
    private static final int ATTEMPTS = 3;

    private final URI supplier;
    private final String secret;

    public BuyerApp(String supplier, String secret) {
        this.supplier = URI.create(supplier);
        this.secret = secret;
    }

    /** Places an order of twenty pens; false where the supplier never took it. */
    public boolean place(String orderId) throws Exception {
        String document = document(orderId, UUID.randomUUID() + "@buyer.example.com");
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (send(document).contains("code=\"200\"")) {
                return true;
            }
        }
        return false;
    }

    private String send(String document) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(supplier)
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "text/xml; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(document))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private String document(String orderId, String payloadId) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.071/cXML.dtd">
            <cXML payloadID="%s" timestamp="2026-03-02T12:00:00+00:00" xml:lang="en"><Header>
            <From><Credential domain="NetworkID"><Identity>DEMO-BUYER</Identity></Credential></From>
            <To><Credential domain="NetworkID"><Identity>DEMO-SUPPLIER</Identity></Credential></To>
            <Sender><Credential domain="NetworkID"><Identity>DEMO-BUYER</Identity>
            <SharedSecret>%s</SharedSecret></Credential><UserAgent>example Java</UserAgent></Sender></Header>
            <Request deploymentMode="test"><OrderRequest>
            <OrderRequestHeader orderID="%s" orderDate="2026-03-02T12:00:00+00:00" type="new">
            <Total><Money currency="EUR">7.00</Money></Total>
            <BillTo><Address isoCountryCode="DE"><Name xml:lang="en">Example Buyer</Name></Address></BillTo>
            </OrderRequestHeader>
            <ItemOut quantity="20" lineNumber="1"><ItemID><SupplierPartID>PEN-2001</SupplierPartID></ItemID>
            <ItemDetail><UnitPrice><Money currency="EUR">0.35</Money></UnitPrice>
            <Description xml:lang="en">Ballpoint pen, blue</Description><UnitOfMeasure>EA</UnitOfMeasure>
            <Classification domain="UNSPSC">44121704</Classification></ItemDetail></ItemOut>
            </OrderRequest></Request></cXML>
            """.formatted(payloadId, secret, orderId);
    }
}
