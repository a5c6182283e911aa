"""A company posts a need, reads who matches and takes the need back: CLUB_URL and TOKEN_COMPANY say where and by whom."""

import os
from datetime import date, timedelta
from uuid import uuid4

from club_client import (
    ApiClient,
    ApiException,
    Configuration,
    ContractType,
    MatchingApi,
    NeedCandidates,
    NeedPay,
    NeedRequest,
    NeedsApi,
    NeedStatus,
    NeedWithdrawal,
    PayPeriod,
)


def refusal(needs: NeedsApi, reference: str) -> str:
    """The code of the problem; empty when the need can be read."""
    try:
        needs.get_need(reference, accept_language="en")
        return ""
    except ApiException as refused:
        return refused.data.code


client = ApiClient(Configuration(host=os.environ["CLUB_URL"], access_token=os.environ["TOKEN_COMPANY"]))
needs = NeedsApi(client)
matching = MatchingApi(client)

asked = NeedRequest(
    title="Cuisinier de collectivité",
    rome_code="G1602",
    positions=2,
    commune_code="92050",
    contract_types=[ContractType.CDI],
    weekly_hours=35.0,
    start_date=date.today() + timedelta(days=30),
    pay=NeedPay(var_from=13.2, period=PayPeriod.HOURLY),
)
posted = needs.create_need(asked, idempotency_key=str(uuid4()))
listed = needs.list_needs(status=NeedStatus.OPEN, limit=5).items
candidates = matching.match_need(posted.reference, limit=5).actual_instance
taken = needs.withdraw_need(posted.reference, need_withdrawal=NeedWithdrawal(reason="Essai"))
assert posted.status == NeedStatus.OPEN and taken.status == NeedStatus.WITHDRAWN
assert isinstance(candidates, NeedCandidates) and candidates.need_id == posted.id
assert posted.reference in [need.reference for need in listed]
assert refusal(needs, "B-999999999") == "not-found"
print("posted, matched and withdrawn")
