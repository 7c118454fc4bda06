<?xml version="1.0" encoding="UTF-8"?>
<!-- Hours worked and expenses met. -->

<!ELEMENT TimeCardInfoRequest (TimeCard)>

<!ELEMENT TimeCard (OrderInfo, Contractor, ReportedTime, SubmitterInfo, ApprovalInfo*, Comments?,
    DocumentReference?)>
<!ATTLIST TimeCard
  status (submitted | approved | denied) "submitted"
  timeCardID NMTOKEN #REQUIRED
  type (new | update | delete) "new">

<!ELEMENT ReportedTime (Period, TimeCardTimeInterval*, Expense*)>

<!ELEMENT TimeCardTimeInterval (TimeRange, Comments?, Extrinsic*)>
<!ATTLIST TimeCardTimeInterval
  duration CDATA #REQUIRED
  isNonBillable (yes) #IMPLIED
  payCode CDATA #REQUIRED>

<!ELEMENT Expense (ExpenseAmount, Comments*, Extrinsic*)>
<!ATTLIST Expense
  expenseDate CDATA #REQUIRED
  expenseType CDATA #REQUIRED
  isNonBillable (yes) #IMPLIED>

<!ELEMENT ExpenseAmount (Money)>

<!ELEMENT TimeCardRequest (TimeCard)>
