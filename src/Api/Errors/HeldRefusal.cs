using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CSat.Api.Errors;

/// <summary>
/// The body of an answer in JSON: an answer passes, a refusal is held back until it is known whether it has details. The runtime refuses what it cannot read
/// before any interceptor sees the call, and says no more than a sentence.
/// </summary>
/// <param name="response">The answer.</param>
/// <param name="body">Where it goes.</param>
internal sealed class HeldRefusal(HttpResponse response, Stream body) : Stream
{
    private readonly MemoryStream _held = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    private bool IsRefusal => response is { HasStarted: false, StatusCode: >= StatusCodes.Status400BadRequest };

    /// <summary>What a refusal without details says; null where there is none such.</summary>
    public string? Sentence()
    {
        if (_held.Length == 0)
        {
            return null;
        }

        try
        {
            using var status = JsonDocument.Parse(_held.ToArray());
            return status.RootElement.GetProperty("details").GetArrayLength() > 0 ? null : status.RootElement.GetProperty("message").GetString();
        }
        catch (JsonException)
        {
            // Written in the encoding of the request.
            return "";
        }
    }

    /// <summary>Lets go what is held.</summary>
    public Task ReleaseAsync(CancellationToken cancellation) => _held.Length == 0 ? Task.CompletedTask : body.WriteAsync(_held.ToArray(), cancellation).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        IsRefusal ? _held.WriteAsync(buffer, cancellationToken) : body.WriteAsync(buffer, cancellationToken);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => (IsRefusal ? _held : body).Write(buffer, offset, count);

    public override Task FlushAsync(CancellationToken cancellationToken) => IsRefusal ? Task.CompletedTask : body.FlushAsync(cancellationToken);

    public override void Flush()
    {
        if (!IsRefusal)
        {
            body.Flush();
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _held.Dispose();
        }

        base.Dispose(disposing);
    }
}
