using CSat.Hosting.State;

namespace CSat.Api.Serving;

/// <summary>The file in which a running server says where it listens, for the client commands of the same state directory; gone when it stops.</summary>
internal sealed class AnnouncedEndpoint : IDisposable
{
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

    public void Dispose()
    {
        // Another server of the same state directory may have announced itself since.
        if (File.Exists(_path) && File.ReadAllText(_path) == _content)
        {
            File.Delete(_path);
        }
    }
}
