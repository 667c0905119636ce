"""A survey and the life of a complaint through the API, with nothing but grpcio and protobuf.

    ./csat serve
    node node_modules/@bufbuild/buf/bin/buf build proto --as-file-descriptor-set -o csat.binpb
    CSAT_API_KEY=$(cat .csat/keys/administrator.key) python3 samples/api/walkthrough.py csat.binpb

The service is the one that CSAT_ENDPOINT names, http://127.0.0.1:5080 where it names none.
"""
import os
import sys

import grpc
from google.protobuf import descriptor_pb2, descriptor_pool, json_format, message_factory

ORGANIZATION = "walkthrough-python"
KEY = (("authorization", "Bearer " + os.environ["CSAT_API_KEY"]),)
channel = grpc.insecure_channel(os.environ.get("CSAT_ENDPOINT", "http://127.0.0.1:5080").removeprefix("http://"))

# The contract as a file of descriptors; generated stubs (grpcio-tools) say the same with classes.
pool = descriptor_pool.DescriptorPool()
with open(sys.argv[1], "rb") as contract:
    for file in descriptor_pb2.FileDescriptorSet.FromString(contract.read()).file:
        pool.Add(file)
get_class = getattr(message_factory, "GetMessageClass", None) or message_factory.MessageFactory(pool).GetPrototype


def call(method, key=KEY, **request):
    """Calls an rpc of the organisation with the fields of its request and gives the answer as a dictionary."""
    service, name = method.split("/")
    described = pool.FindServiceByName("csat.v1." + service).methods_by_name[name]
    send = channel.unary_unary(f"/csat.v1.{method}", get_class(described.input_type).SerializeToString, get_class(described.output_type).FromString)
    message = json_format.ParseDict(request, get_class(described.input_type)())
    return json_format.MessageToDict(send(message, metadata=key, timeout=10), preserving_proto_field_name=True)


def refused(method, **request):
    """Calls an rpc that is refused and gives what is said; grpc-status-details-bin holds the field, the rule and both languages."""
    try:
        call(method, **request)
    except grpc.RpcError as error:
        return f"{error.code().name} {error.details()}"
    raise AssertionError("It was not refused.")


def holder(code, name, role):
    """Enters a person who holds a role of the complaint regime and gives the person's key: only its holder acts in a role."""
    call("PersonService/PutPeople", organization=ORGANIZATION, people=[
        {"code": code, "name": name, "roles": [{"regime": "iatf16949-quarterly", "role": role, "valid_from": day("2026-01-01")}]}])
    made = call("OrganizationService/CreateApiKey", organization=ORGANIZATION, label=code, role="ROLE_AGENT", person=code)
    return (("authorization", "Bearer " + made["api_key"]),)


def both(zh, en):
    return {"zh": zh, "en": en}


def day(text):
    year, month, number = map(int, text.split("-"))
    return {"year": year, "month": month, "day": number}


def form(id, *levels):
    return {"source_system": "crm", "external_id": id, "round": "2026Q1", "rating_kind": "RATING_KIND_SURVEYED", "respondent_kind": "RESPONDENT_KIND_CUSTOMER",
            "responded_at": "2026-02-03T04:05:06Z", "levels": list(levels), "comments": [{"item": "delivery", "text": "第二批晚到两天。"}]}


def regime(code):
    with open(f"regimes/{code}.yaml", encoding="utf-8") as file:
        return file.read()


# A survey: who asks, by which rules, what, when.
call("OrganizationService/CreateOrganization",
     organization={"code": ORGANIZATION, "name": both("接口示例", "API example"), "time_zone": "Asia/Shanghai", "calendar_code": "cn"})
call("RegimeService/AdoptRegime", organization=ORGANIZATION, content=regime("manufacturing-after-sales"), purposes=["REGIME_PURPOSE_SURVEY"])
call("RegimeService/AdoptRegime", organization=ORGANIZATION, content=regime("iatf16949-quarterly"), purposes=["REGIME_PURPOSE_COMPLAINT"])
call("OrganizationService/PutDirectory", organization=ORGANIZATION, directory={
    "departments": [{"code": "supply", "name": both("供应部", "Supply")}],
    "items": [{"code": "delivery", "name": both("交货期", "Delivery time"), "department": "supply", "topic": "delivery"},
              {"code": "packaging", "name": both("包装质量", "Packaging quality"), "department": "supply", "topic": "packaging"}],
    "complaint_categories": [{"code": "defect", "name": both("缺陷", "Defect")}]})
call("QuestionnaireService/PutQuestionnaireVersion", organization=ORGANIZATION, questionnaire_version={
    "code": "short", "version": 1, "title": both("简表", "Short form"), "scale": "five-grade", "items": ["delivery", "packaging"]})
call("RoundService/OpenRound", organization=ORGANIZATION, round={
    "code": "2026Q1", "title": both("2026年第一季度", "First quarter of 2026"), "questionnaire": "short", "questionnaire_version": 1, "survey_kind": "special",
    "period_start": day("2026-01-01"), "period_end": day("2026-03-31"), "forms_sent": 120})

print("form-1:", call("ResponseService/SubmitResponse", organization=ORGANIZATION, response=form("form-1", 4, 5))["outcome"])
print("form-1 again:", call("ResponseService/SubmitResponse", organization=ORGANIZATION, response=form("form-1", 4, 5))["outcome"])
print("form-2:", refused("ResponseService/SubmitResponse", organization=ORGANIZATION, response=form("form-2", 4, 7)))
print("2026Q1:", call("RoundService/CloseRound", organization=ORGANIZATION, round="2026Q1")["state"])
print("form-3:", refused("ResponseService/SubmitResponse", organization=ORGANIZATION, response=form("form-3", 4, 5)))

# A complaint, from its receipt to its closure; it is known by its number.
complaint = call("ComplaintService/RegisterComplaint", organization=ORGANIZATION, complaint={
    "source_system": "crm", "external_id": "case-1", "channel": "telephone", "category": "defect", "description": "泵漏水。 The pump leaks.", "received_at": "2026-03-06T02:00:00Z"})["number"]


def happens(verb, time, **facts):
    return call("ComplaintService/" + verb, organization=ORGANIZATION, complaint=complaint, occurred_at=f"2026-03-{time}Z", **facts)["state"]


print(complaint, "ConfirmDefect:", happens("ConfirmDefect", "06T02:10:00"))
print(complaint, "RecordNotice:", happens("RecordNotice", "06T02:30:00"))
print(complaint, "RecordStep:", happens("RecordStep", "06T02:35:00", step="engineer-confirmed"))
print(complaint, "AssignComplaint:", happens("AssignComplaint", "06T03:00:00", department="supply", assigned_to="李工"))
print(complaint, "AnswerComplaint:", happens("AnswerComplaint", "10T08:00:00", note="8D"))
print(complaint, "CloseComplaint:", refused("ComplaintService/CloseComplaint", organization=ORGANIZATION, complaint=complaint))
print(complaint, "RecordVerdict:", happens("RecordVerdict", "11T01:00:00", verdict="CUSTOMER_VERDICT_SATISFIED"))
for code, name, role in (("w-1", both("王工", "Wang"), "process-auditor"), ("z-2", both("赵工", "Zhao"), "project-member")):
    print(complaint, "ConfirmEffect:", happens("ConfirmEffect", "12T01:00:00", role=role, key=holder(code, name, role)))
print(complaint, "CloseComplaint:", happens("CloseComplaint", "12T02:00:00"))

shown = call("ComplaintService/GetComplaint", organization=ORGANIZATION, complaint=complaint)
for clock in shown["clocks"]:
    if clock["code"] in ("notice", "answer"):
        print(complaint, clock["code"] + ":", clock["outcome"], clock["due_at"][:19] + "Z")
events = call("ComplaintService/ListComplaintEvents", organization=ORGANIZATION, complaint=complaint, page_size=100)["events"]
print(complaint, "events:", len(events))
