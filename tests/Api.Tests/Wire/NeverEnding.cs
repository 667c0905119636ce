namespace CSat.Api.Tests.Wire;

/// <summary>A body that begins and does not go on.</summary>
internal sealed class NeverEnding(byte[] beginning) : HttpContent
{
    private readonly TaskCompletionSource _end = new();

    protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
    {
        await stream.WriteAsync(beginning);
        await stream.FlushAsync();
        await _end.Task;
    }

    protected override bool TryComputeLength(out long length)
    {
        length = -1;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        _end.TrySetResult();
        base.Dispose(disposing);
    }
}
