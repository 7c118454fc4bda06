<?xml version="1.0" encoding="UTF-8"?>
<!-- Copies of master data kept in step between systems. -->

<!ELEMENT DataSyncChangeListRequest EMPTY>
<!ATTLIST DataSyncChangeListRequest
  limit CDATA #IMPLIED
  rowNum CDATA #IMPLIED
  scn CDATA #REQUIRED
  syncType CDATA #REQUIRED>

<!ELEMENT DataSyncChangeListResponse (Consumers*, SyncObj*)>
<!ATTLIST DataSyncChangeListResponse
  morePending (yes) #IMPLIED
  rowNum CDATA #IMPLIED
  scn CDATA #REQUIRED>

<!ELEMENT SyncObj EMPTY>
<!ATTLIST SyncObj
  consumers IDREF #IMPLIED
  isDelete (yes) #IMPLIED
  objId CDATA #REQUIRED
  parentId CDATA #IMPLIED
  scn CDATA #IMPLIED
  type (Org | User | Certification) #REQUIRED>

<!ELEMENT DataSyncDataRequest (SyncObj+)>

<!ELEMENT DataSyncDataResponse (DataSyncSnapshot*)>

<!ELEMENT DataSyncSnapshot ANY>
<!ATTLIST DataSyncSnapshot
  isDelete (yes) #IMPLIED
  objectId CDATA #REQUIRED
  scn CDATA #IMPLIED
  type (Org | User | Certification) #REQUIRED>

<!ELEMENT S4DataPushRequest (Organization)>

<!ELEMENT S4DataPushResponse (User*)>
<!ATTLIST S4DataPushResponse
  organid CDATA #IMPLIED
  s4orgprivateid CDATA #REQUIRED>
