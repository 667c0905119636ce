using System.Net.Sockets;
using CSat.Hosting.State;

namespace CSat.Api.Serving;

/// <summary>
/// The file in which a running server says where it listens, for the client commands of the same state directory; gone when it stops. Of several servers the
/// last one is named; when that is gone, however it went, another that still runs names itself.
/// </summary>
internal sealed class AnnouncedEndpoint : IDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private readonly string _path;
    private readonly string _content;

    private AnnouncedEndpoint(string path, string content)
    {
        _path = path;
        _content = content;
    }

    public static AnnouncedEndpoint Write(StateDirectory state, string endpoint)
    {
        var content = endpoint + "\n";
        StateDirectory.WriteSecret(state.EndpointFile, content);
        return new AnnouncedEndpoint(state.EndpointFile, content);
    }

    /// <summary>Looks until cancelled whether the file names a server that runs, and names this one where it does not.</summary>
    public async Task KeepAsync(CancellationToken cancellation)
    {
        while (true)
        {
            await Task.Delay(LookEvery, cancellation).ConfigureAwait(false);
            try
            {
                if (Read() is not { } announced || (announced != _content && !await AnswersAsync(announced.Trim(), cancellation).ConfigureAwait(false)))
                {
                    StateDirectory.WriteSecret(_path, _content);
                }
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // Written by another at the same time, or no space: the next look is soon.
            }
        }
    }

    public void Dispose()
    {
        // Another server of the same state directory may have announced itself since.
        if (Read() == _content)
        {
            File.Delete(_path);
        }
    }

    private static async Task<bool> AnswersAsync(string endpoint, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address))
        {
            return false;
        }

        try
        {
            using var probe = new TcpClient();
            await probe.ConnectAsync(address.Host, address.Port, cancellation).ConfigureAwait(false);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private string? Read()
    {
        try
        {
            return File.Exists(_path) ? File.ReadAllText(_path) : null;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
