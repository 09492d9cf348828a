using System.Collections.Immutable;
using Helpnet.Grains.Agendas;
using Helpnet.Grains.Counsellors;

namespace Helpnet.Frontend.Counsellors;

/// <summary>What a demo counsellor sets up.</summary>
internal sealed record DemoProfile(Profile Profile, OpeningHours Hours, ImmutableArray<ServiceTerms> Services, Credential Diploma);
