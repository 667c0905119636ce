using CSat.Cli.Connection;
using CSat.Contracts.V1;

namespace CSat.Cli.Import;

/// <summary>Opens import streams into one organisation.</summary>
/// <param name="connection">The service.</param>
/// <param name="organization">Code of the organisation.</param>
public sealed class ImportStreams(ServiceConnection connection, string organization)
{
    /// <summary>A stream of forms.</summary>
    public ImportStream<ResponseRow> Responses(CancellationToken cancellation) => ImportStream<ResponseRow>.Over(
        connection.Responses.ImportResponses(connection.Call(cancellation)),
        rows => new ImportResponsesRequest { Organization = organization, Rows = { rows } },
        answer => answer.Outcome);

    /// <summary>A stream of complaints.</summary>
    public ImportStream<ComplaintRow> Complaints(CancellationToken cancellation) => ImportStream<ComplaintRow>.Over(
        connection.Complaints.ImportComplaints(connection.Call(cancellation)),
        rows => new ImportComplaintsRequest { Organization = organization, Rows = { rows } },
        answer => answer.Outcome);
}
