package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of a procurement system, with punchout as the supplier. */
class OrdersTest {
    private Punchout punchout;

    @BeforeEach
    void openSpace() throws Exception {
        punchout = new Punchout();
    }

    @AfterEach
    void closeSpace() throws Exception {
        punchout.close();
    }

    @Test
    void anOrderIsTaken() throws Exception {
        assertTrue(new BuyerApp(punchout.supplier(), "demo").place("PO-1"));
        String came = punchout.waitFor("type:OrderRequest order:PO-1", 1);
        assertEquals("valid", Punchout.field("grammar", came));
    }

    @Test
    void anOrderIsSentAgainWhenTheSupplierFails() throws Exception {
        punchout.arm("order:cxml=500:first=1");
        assertTrue(new BuyerApp(punchout.supplier(), "demo").place("PO-2"));
        punchout.waitFor("order:PO-2 status:500", 1);
        punchout.waitFor("order:PO-2 status:200", 1);
    }

    @Test
    void aWrongSecretIsRefused() throws Exception {
        assertFalse(new BuyerApp(punchout.supplier(), "wrong").place("PO-3"));
        punchout.waitFor("type:OrderRequest status:401", 3);
    }
}
