"""The interoperability cases with C-core's Python client: client.py PORT DESCRIPTOR_IN_BASE64; one line a case: name, tab, ok or what went wrong."""
import base64
import sys

import grpc
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

port, descriptor = sys.argv[1:3]
pool = descriptor_pool.DescriptorPool()
pool.Add(descriptor_pb2.FileDescriptorProto.FromString(base64.b64decode(descriptor)))


def message(name):
    found = pool.FindMessageTypeByName("grpc.testing." + name)
    get = getattr(message_factory, "GetMessageClass", None)
    return get(found) if get else message_factory.MessageFactory(pool).GetPrototype(found)


Empty, SimpleRequest, SimpleResponse = message("Empty"), message("SimpleRequest"), message("SimpleResponse")
InRequest, InResponse = message("StreamingInputCallRequest"), message("StreamingInputCallResponse")
OutRequest, OutResponse = message("StreamingOutputCallRequest"), message("StreamingOutputCallResponse")
channel = grpc.insecure_channel("127.0.0.1:" + port)


def bind(shape, method, request, response, service="TestService"):
    return getattr(channel, shape)(f"/grpc.testing.{service}/{method}", request.SerializeToString, response.FromString)


empty_call = bind("unary_unary", "EmptyCall", Empty, Empty)
unary_call = bind("unary_unary", "UnaryCall", SimpleRequest, SimpleResponse)
input_call = bind("stream_unary", "StreamingInputCall", InRequest, InResponse)
output_call = bind("unary_stream", "StreamingOutputCall", OutRequest, OutResponse)
duplex_call = bind("stream_stream", "FullDuplexCall", OutRequest, OutResponse)

REQUESTS, RESPONSES = (27182, 8, 1828, 45904), (31415, 9, 2653, 58979)


def simple(size=314159, body=271828, **more):
    return SimpleRequest(response_size=size, payload={"body": bytes(body)}, **more)


def out(*sizes, body=0, interval=0, compressed=None):
    parameters = [{"size": s, "interval_us": interval} for s in sizes]
    if compressed is not None:
        for p, c in zip(parameters, compressed):
            p["compressed"] = {"value": c}
    return OutRequest(response_parameters=parameters, payload={"body": bytes(body)})


def refused(code, call):
    try:
        call()
    except grpc.RpcError as error:
        assert error.code() == code, error
        return error
    raise AssertionError("not refused")


def empty_unary():
    assert empty_call(Empty()) == Empty()


def large_unary():
    assert unary_call(simple()).payload.body == bytes(314159)


def client_streaming():
    assert input_call(InRequest(payload={"body": bytes(n)}) for n in REQUESTS).aggregated_payload_size == 74922


def server_streaming():
    assert [len(r.payload.body) for r in output_call(out(*RESPONSES))] == list(RESPONSES)


def ping_pong():
    import queue
    requests = queue.Queue()
    call = duplex_call(iter(requests.get, None))
    for request, response in zip(REQUESTS, RESPONSES):
        requests.put(out(response, body=request))
        assert len(next(call).payload.body) == response
    requests.put(None)
    assert list(call) == []


def empty_stream():
    assert list(duplex_call(iter(()))) == []


def client_compressed_unary():
    refused(grpc.StatusCode.INVALID_ARGUMENT, lambda: unary_call(simple(expect_compressed={"value": True})))
    assert len(unary_call(simple(expect_compressed={"value": True}), compression=grpc.Compression.Gzip).payload.body) == 314159
    assert len(unary_call(simple(expect_compressed={"value": False})).payload.body) == 314159


def server_compressed_unary():
    for compressed in (True, False):
        assert unary_call(simple(response_compressed={"value": compressed})).payload.body == bytes(314159)


def client_compressed_streaming():
    messages = (InRequest(payload={"body": bytes(n)}, expect_compressed={"value": True}) for n in REQUESTS)
    assert input_call(messages, compression=grpc.Compression.Gzip).aggregated_payload_size == 74922


def server_compressed_streaming():
    assert [len(r.payload.body) for r in output_call(out(31415, 92653, compressed=(True, False)))] == [31415, 92653]


def custom_metadata():
    sent = (("x-grpc-test-echo-initial", "test_initial_metadata_value"), ("x-grpc-test-echo-trailing-bin", b"\xab\xab\xab"))
    _, call = unary_call.with_call(simple(), metadata=sent)
    assert ("x-grpc-test-echo-initial", "test_initial_metadata_value") in call.initial_metadata()
    assert ("x-grpc-test-echo-trailing-bin", b"\xab\xab\xab") in call.trailing_metadata()
    stream = duplex_call(iter([out(10)]), metadata=sent)
    assert len(list(stream)) == 1
    assert ("x-grpc-test-echo-initial", "test_initial_metadata_value") in stream.initial_metadata()
    assert ("x-grpc-test-echo-trailing-bin", b"\xab\xab\xab") in stream.trailing_metadata()


def echo_status(code, text):
    error = refused(code, lambda: unary_call(SimpleRequest(response_status={"code": 2, "message": text})))
    assert error.details() == text, error.details()
    error = refused(code, lambda: list(duplex_call(iter([OutRequest(response_status={"code": 2, "message": text})]))))
    assert error.details() == text, error.details()


def status_code_and_message():
    echo_status(grpc.StatusCode.UNKNOWN, "test status message")


def special_status_message():
    echo_status(grpc.StatusCode.UNKNOWN, "\t\ntest with whitespace\r\nand Unicode BMP \u263a and non-BMP \U0001f608\t\n")


def unimplemented_method():
    refused(grpc.StatusCode.UNIMPLEMENTED, lambda: bind("unary_unary", "UnimplementedCall", Empty, Empty)(Empty()))


def unimplemented_service():
    refused(grpc.StatusCode.UNIMPLEMENTED, lambda: bind("unary_unary", "UnimplementedCall", Empty, Empty, "UnimplementedService")(Empty()))


def cancel_after_begin():
    import threading
    hold = threading.Event()
    call = input_call.future(iter(lambda: hold.wait() and None, None))
    call.cancel()
    assert call.cancelled() and call.code() == grpc.StatusCode.CANCELLED
    hold.set()


def cancel_after_first_response():
    call = duplex_call(iter([out(31415, body=27182), out(1, interval=60_000_000)]))
    assert len(next(call).payload.body) == 31415
    call.cancel()
    try:
        next(call)
        raise AssertionError("not cancelled")
    except grpc.RpcError:
        assert call.code() == grpc.StatusCode.CANCELLED


def timeout_on_sleeping_server():
    refused(grpc.StatusCode.DEADLINE_EXCEEDED, lambda: list(duplex_call(iter([out(1, interval=60_000_000)]), timeout=0.1)))


for case in (empty_unary, large_unary, client_streaming, server_streaming, ping_pong, empty_stream, client_compressed_unary, server_compressed_unary,
             client_compressed_streaming, server_compressed_streaming, custom_metadata, status_code_and_message, special_status_message,
             unimplemented_method, unimplemented_service, cancel_after_begin, cancel_after_first_response, timeout_on_sleeping_server):
    try:
        case()
        result = "ok"
    except Exception as failure:
        result = repr(failure).replace("\n", " ").replace("\t", " ")
    print(f"{case.__name__}\t{result}", flush=True)
channel.close()
