using System.Collections.Generic;
using PosTerminal.Emulator.Fingers;
using PosTerminal.Emulator.Scenarios.Stage;
using PosTerminal.Emulator.Scenarios.Steps;

namespace PosTerminal.Emulator.FrontPanel.Live;

/// <summary>What was last chosen for everything around the terminal, so that all pages show the same.</summary>
public sealed class Settings
{
    private readonly SortedSet<char> _heldKeys = [];
    private readonly SortedDictionary<string, string> _device = [];

    /// <summary>Keys that are held down.</summary>
    public IReadOnlyCollection<char> HeldKeys => _heldKeys;

    /// <summary>Parts of the device with what was last made of them.</summary>
    public IReadOnlyDictionary<string, string> Device => _device;

    /// <summary>"up" or the fault of the network.</summary>
    public string Network { get; private set; } = "up";

    /// <summary>How the issuer answers.</summary>
    public string Answer { get; private set; } = "auto";

    /// <summary>How long the issuer thinks, in ns; -1 for its usual time.</summary>
    public long LatencyNs { get; private set; } = -1;

    /// <summary>Takes note of a step that was done.</summary>
    public void Note(Step step)
    {
        switch (step)
        {
            case KeyStep key:
                Note(key.Press);
                break;
            case NetworkStep network:
                Network = network.Condition;
                break;
            case IssuerStep issuer:
                Answer = issuer.Answer ?? Answer;
                LatencyNs = issuer.LatencyNs ?? LatencyNs;
                break;
            case DeviceStep device:
                Note(device);
                break;
        }
    }

    private void Note(KeyPress press)
    {
        foreach (char legend in press.Legends)
        {
            _heldKeys.Remove(legend);
            if (press.Motion == KeyMotion.Down)
            {
                _heldKeys.Add(legend);
            }
        }
    }

    private void Note(DeviceStep device)
    {
        foreach ((string part, string condition) in device.Orders)
        {
            _device[part] = condition;
        }
    }
}
