using System;

namespace PosTerminal.Tidy.Sources;

/// <summary>The parts of the repository that a rule can apply to.</summary>
[Flags]
internal enum Area
{
    None = 0,
    Firmware = 1,
    Hal = 2,
    DeviceTests = 4,
    Profile = 8,
    Host = 16,

    /// <summary>The composition roots of boards and samples: they alone start threads and sleep.</summary>
    Boards = 32,

    /// <summary>What runs on the board in the field and gets the world through ports.</summary>
    Product = Firmware | Hal,

    /// <summary>What the metadata processor and the 1.x interpreter see.</summary>
    Device = Product | Boards | DeviceTests,

    Everywhere = Device | Profile | Host,
}
