using CSat.Cli.Connection;
using CSat.Contracts.V1;
using Google.Protobuf;
using Grpc.Core;

namespace CSat.Cli.Import;

/// <summary>Opens import streams into one organisation.</summary>
/// <param name="connection">The service.</param>
/// <param name="organization">Code of the organisation.</param>
public sealed class ImportStreams(ServiceConnection connection, string organization)
{
    /// <summary>A stream of forms.</summary>
    /// <param name="keepsHistory">Whether a form that was finished later takes the place of the stored one.</param>
    /// <param name="cancellation">Ends it.</param>
    public ImportStream<ResponseRow> Responses(bool keepsHistory, CancellationToken cancellation) => Over<ResponseRow, ImportResponsesRequest, ImportResponsesResponse>(
        connection.Responses.ImportResponses(connection.Call(cancellation)),
        (rows, source) => new ImportResponsesRequest { Organization = organization, Rows = { rows }, Source = source, KeepHistory = keepsHistory },
        answer => answer.Outcome);

    /// <summary>A stream of complaints.</summary>
    public ImportStream<ComplaintRow> Complaints(CancellationToken cancellation) => Over<ComplaintRow, ImportComplaintsRequest, ImportComplaintsResponse>(
        connection.Complaints.ImportComplaints(connection.Call(cancellation)),
        (rows, source) => new ImportComplaintsRequest { Organization = organization, Rows = { rows }, Source = source },
        answer => answer.Outcome);

    /// <summary>A stream of customers.</summary>
    public ImportStream<CustomerRow> Customers(CancellationToken cancellation) => Over<CustomerRow, ImportCustomersRequest, ImportCustomersResponse>(
        connection.Customers.ImportCustomers(connection.Call(cancellation)),
        (rows, source) => new ImportCustomersRequest { Organization = organization, Rows = { rows }, Source = source },
        answer => answer.Outcome);

    private static ImportStream<TRow> Over<TRow, TRequest, TResponse>(
        AsyncDuplexStreamingCall<TRequest, TResponse> call, Func<IReadOnlyList<TRow>, ImportSource?, TRequest> message, Func<TResponse, ImportOutcome> outcome)
        where TRow : IMessage => new(
            call,
            (rows, source, cancellation) => call.RequestStream.WriteAsync(message(rows, source), cancellation),
            call.RequestStream.CompleteAsync,
            call.ResponseStream.ReadAllAsync().Select(outcome));
}
