using System;
using PosTerminal.Emulator.Device;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Terminal;
using PosTerminal.Hal.Gpio;
using PosTerminal.Hal.Virtual.Storage;

namespace PosTerminal.Emulator.Benches;

/// <summary>A bench whose terminal is emulated: pins, flash, memory and device can be reached.</summary>
public interface IEmulatedBench : IBench
{
    /// <summary>Sees all that happens; to be set while the power is off.</summary>
    BenchObserver? Observer { get; set; }

    /// <summary>Told when the terminal has got its power or lost it.</summary>
    event Action? PowerSwitched;

    /// <summary>The firmware that runs, null without power.</summary>
    TerminalMachine? Machine { get; }

    /// <summary>Time between two ticks in ms; more of it lets hours pass cheaply while nobody is there.</summary>
    int TickMs { get; set; }

    /// <summary>True when a cut in a write ends whatever waits on this bench with a PowerCutException.</summary>
    bool TellsCuts { get; set; }

    /// <summary>Ends what the firmware was doing, because a write has cut the power.</summary>
    /// <exception cref="PowerCutException">Always, where the bench tells of cuts.</exception>
    void EndByCut();

    /// <summary>The flash of the board: it outlives the power, and can be told to fail. Unused with a data folder.
    /// </summary>
    VirtualFlash Flash { get; }

    /// <summary>Faults of that flash, by name.</summary>
    StorageFaults StorageFaults { get; }

    /// <summary>What the network was ordered to do last, as a word of <see cref="NetworkOrder"/>.</summary>
    string Network { get; }

    /// <summary>The hosts that the terminal may talk to.</summary>
    HostGroup Hosts { get; }

    /// <summary>The paper with the block for a standby terminal.</summary>
    ITransferSlot TransferSlot { get; }

    /// <summary>The pins of the board, with or without power.</summary>
    VirtualBoard Pins { get; }

    /// <summary>The device around the terminal.</summary>
    SimulatedDevice Device { get; }
}
