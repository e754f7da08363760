package com.example;

import com.example.connectors.crm.CrmConnection;
import com.example.connectors.crm.model.Deal;

/** Written for the first version of the document. */
final class Calls {

  private Calls() {}

  static boolean isInProgress(CrmConnection crm, long id) {
    Deal deal = crm.operations().deals().getDeal(id);
    Deal.SalesStage stage = deal.salesStage();
    return Deal.SalesStage.IN_PROGRESS.equals(stage);
  }
}
