"""The API with C-core's Python client: client.py HOST:PORT TLS-HOST:PORT CERTIFICATE STANDARD CONTRACT, the key in CSAT_API_KEY; one line a case: name, tab, ok or what went wrong.

CERTIFICATE is the one that the server shows. STANDARD and CONTRACT are files that hold a FileDescriptorSet: the health and reflection services, and proto/ as protoc compiles it.
"""
import concurrent.futures
import os
import sys
import traceback

import grpc
from google.protobuf import descriptor_pb2, descriptor_pool, json_format, message_factory

address, tls_address, certificate, standard, contract = sys.argv[1:6]
pool = descriptor_pool.DescriptorPool()
files = {}
for name in (contract, standard):
    with open(name, "rb") as read:
        for file in descriptor_pb2.FileDescriptorSet.FromString(read.read()).file:
            if file.name not in files:
                files[file.name] = file
                pool.Add(file)

KEY = (("authorization", "Bearer " + os.environ["CSAT_API_KEY"]),)
ORGANIZATION = "python"
channel = grpc.insecure_channel(address)
factory = message_factory.MessageFactory(pool)


def message(described):
    get = getattr(message_factory, "GetMessageClass", None)
    return get(described) if get else factory.GetPrototype(described)


def described(method):
    service, name = method.lstrip("/").rsplit("/", 1)
    found = pool.FindServiceByName(service).methods_by_name[name]
    return message(found.input_type), message(found.output_type)


def bind(shape, method, over=None):
    request, response = described(method)
    return getattr(over or channel, shape)(method, request.SerializeToString, response.FromString)


def build(method, request):
    return json_format.ParseDict(request, described(method)[0]())


def call(method, request, metadata=KEY, **options):
    method = "/csat.v1." + method
    return bind("unary_unary", method)(build(method, request), metadata=metadata, **options)


def import_forms(forms, **options):
    """Sends forms on one stream, 40 a message, and gives (stored, already stored, refused, verdicts)."""
    method = "/csat.v1.ResponseService/ImportResponses"
    rows = [{"position": i, "response": form} for i, form in enumerate(forms, 1)]
    requests = (build(method, {"organization": ORGANIZATION, "rows": rows[first:first + 40]}) for first in range(0, len(rows), 40))
    outcomes = [answer.outcome for answer in bind("stream_stream", method)(requests, metadata=KEY, **options)]
    assert outcomes[-1].settled == len(rows)
    return (sum(o.stored for o in outcomes), sum(o.already_stored for o in outcomes), sum(o.refused for o in outcomes), [v for o in outcomes for v in o.verdicts])


def form(id, levels=(5, 4), round="r1"):
    return {"sourceSystem": "python", "externalId": id, "round": round, "ratingKind": "RATING_KIND_SURVEYED", "respondentKind": "RESPONDENT_KIND_DEALER",
            "respondedAt": "2026-02-02T02:02:02Z", "levels": list(levels), "comments": [{"item": "quality", "text": "很好 good"}]}


def text(en):
    return {"zh": en, "en": en}


def submit(id, **more):
    return {"organization": ORGANIZATION, "response": form(id, **more)}


def set_up():
    with open("regimes/manufacturing-after-sales.yaml", encoding="utf-8") as regime:
        content = regime.read()
    call("OrganizationService/CreateOrganization", {"organization": {"code": ORGANIZATION, "name": text("Python"), "timeZone": "Asia/Shanghai", "calendarCode": "cn"}})
    call("RegimeService/AdoptRegime", {"organization": ORGANIZATION, "content": content, "purposes": ["REGIME_PURPOSE_SURVEY"]})
    call("OrganizationService/PutDirectory", {"organization": ORGANIZATION, "directory": {
        "departments": [{"code": "qa", "name": text("Quality")}],
        "items": [{"code": code, "name": text(code), "department": "qa"} for code in ("quality", "delivery")]}})
    call("QuestionnaireService/PutQuestionnaireVersion", {"organization": ORGANIZATION, "questionnaireVersion": {
        "code": "q", "version": 1, "title": text("Q"), "scale": "five-grade", "items": ["quality", "delivery"]}})
    for code in ("r1", "r2"):
        call("RoundService/OpenRound", {"organization": ORGANIZATION, "round": {
            "code": code, "title": text(code), "questionnaire": "q", "questionnaireVersion": 1, "surveyKind": "special",
            "periodStart": {"year": 2026, "month": 1, "day": 1}, "periodEnd": {"year": 2026, "month": 3, "day": 31}}})


def refused(code, method, request, **options):
    """The details of a refused call by the name of their message."""
    try:
        call(method, request, **options)
    except grpc.RpcError as error:
        assert error.code() == code, error
        trailers = dict(error.trailing_metadata())
        return details(trailers["grpc-status-details-bin"], error)
    raise AssertionError("not refused")


def details(status, error=None):
    status = message(pool.FindMessageTypeByName("google.rpc.Status")).FromString(status)
    if error is not None:
        assert (status.code, status.message) == (error.code().value[0], error.details()), error
    read = {}
    for any in status.details:
        name = any.type_url.rsplit("/", 1)[1]
        read.setdefault(name.rsplit(".", 1)[1], []).append(message(pool.FindMessageTypeByName(name)).FromString(any.value))
    assert [said.locale for said in read["LocalizedMessage"]] == ["zh-CN", "en"]
    return read


def a_form_is_stored_once():
    first = call("ResponseService/SubmitResponse", submit("once"))
    again = call("ResponseService/SubmitResponse", submit("once"))
    assert (first.outcome, again.outcome) == (1, 2), (first, again)
    assert first.response_id == again.response_id


def a_stream_is_imported_and_a_bad_row_has_its_verdict():
    call("ResponseService/SubmitResponse", submit("row-1"))
    stored, already, bad, verdicts = import_forms([form(f"row-{i}") for i in range(1, 101)] + [form("row-101", levels=(7, 7))])
    assert (stored, already, bad) == (99, 1, 1), (stored, already, bad)
    assert verdicts[0].position == 101
    assert details(verdicts[0].status.SerializeToString())["ErrorInfo"][0].reason == "LEVEL_OUT_OF_SCALE"


def a_stream_is_cancelled_and_the_server_goes_on():
    import threading
    hold = threading.Event()
    method = "/csat.v1.ResponseService/ImportResponses"
    stream = bind("stream_stream", method)(iter(lambda: hold.wait() and None, None), metadata=KEY)
    stream.cancel()
    assert stream.cancelled() and stream.code() == grpc.StatusCode.CANCELLED
    hold.set()
    call("OrganizationService/GetOrganization", {"organization": ORGANIZATION})


def many_calls_at_once():
    with concurrent.futures.ThreadPoolExecutor(32) as threads:
        answers = list(threads.map(lambda i: call("ResponseService/SubmitResponse", submit(f"at-once-{i}")), range(200)))
    assert len({answer.response_id for answer in answers}) == 200


def the_details_of_a_wrong_field():
    read = refused(grpc.StatusCode.INVALID_ARGUMENT, "ResponseService/SubmitResponse", submit("bad", levels=(7, 4)))
    info, = read["ErrorInfo"]
    assert (info.reason, info.domain, info.metadata["field"]) == ("LEVEL_OUT_OF_SCALE", "csat", "levels[0]"), info
    violation, = read["BadRequest"][0].field_violations
    assert (violation.field, violation.reason) == ("levels[0]", "LEVEL_OUT_OF_SCALE"), violation
    assert "等级" in violation.localized_message.message and "level" in violation.description, violation
    assert "等级" in read["LocalizedMessage"][0].message


def the_details_of_a_wrong_state():
    call("RoundService/CloseRound", {"organization": ORGANIZATION, "round": "r2"})
    read = refused(grpc.StatusCode.FAILED_PRECONDITION, "ResponseService/SubmitResponse", submit("late", round="r2"))
    violation, = read["PreconditionFailure"][0].violations
    assert violation.type == "ROUND_CLOSED", violation


def the_details_of_a_missing_key():
    for metadata in ((), (("authorization", "Bearer csat_wrong"),)):
        read = refused(grpc.StatusCode.UNAUTHENTICATED, "OrganizationService/GetOrganization", {"organization": ORGANIZATION}, metadata=metadata)
        assert read["ErrorInfo"][0].reason == "NOT_AUTHENTICATED"


def the_details_of_a_message_that_is_too_large():
    read = refused(grpc.StatusCode.RESOURCE_EXHAUSTED, "OrganizationService/GetOrganization", {"organization": "x" * (5 << 20)})
    assert read["ErrorInfo"][0].reason == "MESSAGE_TOO_LARGE"
    read = refused(grpc.StatusCode.RESOURCE_EXHAUSTED, "OrganizationService/GetOrganization", {"organization": "x" * (5 << 20)}, compression=grpc.Compression.Gzip)
    assert read["ErrorInfo"][0].reason == "MESSAGE_TOO_LARGE"


def the_details_of_bytes_that_are_no_message():
    send = channel.unary_unary("/csat.v1.OrganizationService/GetOrganization", lambda value: value, lambda value: value)
    try:
        send(b"\x0a\x03a\xc3\x28", metadata=KEY)
    except grpc.RpcError as error:
        assert error.code() == grpc.StatusCode.INVALID_ARGUMENT, error
        assert details(dict(error.trailing_metadata())["grpc-status-details-bin"], error)["ErrorInfo"][0].reason == "MESSAGE_UNREADABLE"
        return
    raise AssertionError("not refused")


def a_regime_with_forty_errors_is_refused_readably_and_other_calls_go_on():
    content = "schema: 1\n" + "".join(f"unknown-key-number-{i}: {i}\n" for i in range(40))
    with concurrent.futures.ThreadPoolExecutor(8) as threads:
        others = [threads.submit(call, "OrganizationService/GetOrganization", {"organization": ORGANIZATION}) for _ in range(40)]
        for _ in range(10):
            read = refused(grpc.StatusCode.INVALID_ARGUMENT, "RegimeService/AdoptRegime",
                           {"organization": ORGANIZATION, "content": content, "purposes": ["REGIME_PURPOSE_SURVEY"]})
            info, = read["ErrorInfo"]
            shown = read["BadRequest"][0].field_violations
            assert info.reason == "REGIME_INVALID" and int(info.metadata["problems"]) >= 40 > len(shown) > 0, info
            assert f'({info.metadata["problems"]} in all)' in read["LocalizedMessage"][1].message, read["LocalizedMessage"]
        assert all(other.result().code == ORGANIZATION for other in others)


def a_method_that_there_is_not():
    try:
        channel.unary_unary("/csat.v1.OrganizationService/Nothing", lambda value: value, lambda value: value)(b"", metadata=KEY)
    except grpc.RpcError as error:
        assert error.code() == grpc.StatusCode.UNIMPLEMENTED, error
        return
    raise AssertionError("not refused")


def gzip_both_ways():
    offerings = [{"code": f"offering-{i}", "name": text("offering")} for i in range(200)]
    call("OrganizationService/PutDirectory", {"organization": ORGANIZATION, "directory": {"offerings": offerings}}, compression=grpc.Compression.Gzip)
    read = call("OrganizationService/GetDirectory", {"organization": ORGANIZATION, "pageSize": 1000}, compression=grpc.Compression.Gzip)
    assert len(read.directory.offerings) == 200, read
    stored, _, _, _ = import_forms([form(f"packed-{i}") for i in range(1, 51)], compression=grpc.Compression.Gzip)
    assert stored == 50


def a_call_over_tls():
    with open(certificate, "rb") as read:
        credentials = grpc.ssl_channel_credentials(read.read())
    method = "/csat.v1.OrganizationService/GetOrganization"
    with grpc.secure_channel(tls_address, credentials) as safe:
        assert bind("unary_unary", method, safe)(build(method, {"organization": ORGANIZATION}), metadata=KEY).code == ORGANIZATION


def health_is_told_and_watched():
    check, watch = (bind(shape, f"/grpc.health.v1.Health/{name}") for shape, name in (("unary_unary", "Check"), ("unary_stream", "Watch")))
    request = described("/grpc.health.v1.Health/Check")[0]
    assert check(request()).status == 1
    watching = watch(request())
    while next(watching).status != 1:
        pass
    watching.cancel()
    try:
        check(request(service="nobody"))
    except grpc.RpcError as error:
        assert error.code() == grpc.StatusCode.NOT_FOUND, error
        return
    raise AssertionError("an unknown service is healthy")


def reflection(version, **asked):
    method = f"/grpc.reflection.{version}.ServerReflection/ServerReflectionInfo"
    answer, = bind("stream_stream", method)(iter([described(method)[0](**asked)]))
    return answer


def plain(file):
    """A file without what protoc adds for JSON alone."""
    return [line for line in str(file).splitlines() if "json_name" not in line]


def reflection_gives_the_whole_contract():
    for version in ("v1", "v1alpha"):
        services = {service.name for service in reflection(version, list_services="").list_services_response.service}
        ours = {f"csat.v1.{name}Service" for name in ("Complaint", "Organization", "Questionnaire", "Regime", "Response", "Round", "Target")}
        assert ours | {"grpc.health.v1.Health"} <= services, services
        for service in ours:
            # All that a client without the .proto files needs, and the same as they say.
            served = {}
            for file in reflection(version, file_containing_symbol=service).file_descriptor_response.file_descriptor_proto:
                file = descriptor_pb2.FileDescriptorProto.FromString(file)
                served[file.name] = file
            for file in served.values():
                assert set(file.dependency) <= set(served), file.dependency
                if file.name.startswith("csat/"):
                    assert plain(file) == plain(files[file.name]), file.name
        assert reflection(version, file_containing_symbol="no.such").error_response.error_code == grpc.StatusCode.NOT_FOUND.value[0]


CASES = (a_form_is_stored_once, a_stream_is_imported_and_a_bad_row_has_its_verdict, a_stream_is_cancelled_and_the_server_goes_on, many_calls_at_once,
         the_details_of_a_wrong_field, the_details_of_a_wrong_state, the_details_of_a_missing_key, the_details_of_a_message_that_is_too_large,
         the_details_of_bytes_that_are_no_message, a_regime_with_forty_errors_is_refused_readably_and_other_calls_go_on, a_method_that_there_is_not, gzip_both_ways, a_call_over_tls, health_is_told_and_watched, reflection_gives_the_whole_contract)

set_up()
for case in CASES:
    try:
        case()
        result = "ok"
    except Exception:
        result = " ".join(traceback.format_exc().split())
    print(f"{case.__name__}\t{result}", flush=True)
channel.close()
