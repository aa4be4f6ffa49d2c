using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Device;
using PosTerminal.Emulator.World;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Screen;
using PosTerminal.Hal.Gpio;
using PosTerminal.Hal.Storage;

namespace PosTerminal.Emulator.Machine;

/// <summary>Composes a new terminal for each power-up of one bench.</summary>
/// <param name="options">How the bench is set up.</param>
/// <param name="parts">What it puts into the terminal.</param>
/// <param name="device">What is around the terminal.</param>
/// <param name="host">What the terminal talks to.</param>
public sealed class TerminalMaker(BenchOptions options, BenchParts parts, SimulatedDevice device, HostSide host)
{
    private readonly RandomStream _random = new(options.Seed, "cipher");

    /// <summary>A terminal that has just got its power.</summary>
    /// <param name="board">The pins.</param>
    /// <param name="flash">What outlives the power.</param>
    /// <param name="transferSlot">Where blocks for a standby terminal are put and taken.</param>
    /// <param name="observer">Told what passes on the link; null for nobody.</param>
    public VirtualTerminal Make(
        VirtualBoard board, IFileArea flash, ITransferSlot transferSlot, BenchObserver? observer)
    {
        DeviceKeys keys = device.AreKeysErased
            ? TestKeys.Erased() : TestKeys.Make(options.TerminalId, device.KeyGeneration);
        TerminalSecurity security = new(new AesCipher(), new HmacCode(), _random, keys);
        Language language = options.Language == "zh" ? Language.Chinese : Language.English;
        IHostLink link = parts.MakeLink(host.Connect(security, observer));
        device.Restarted();
        return new VirtualTerminal(
            board, link, parts.MakeStore(flash, options), transferSlot, security, device, language);
    }
}
